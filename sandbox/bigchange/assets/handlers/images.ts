import type { Call, Handler } from '../../../machinery/vendor';
import { MINUTE_MS } from '../../instants';
import { invalid } from '../../problem';
import { created, done, readAt, writeAt } from '../../tenant';
import { callingUser, type Estate } from '../estate';
import { secondText } from '../days';
import { imageAddress, uploadAddress } from '../fileAddresses';
import { assetPage, questionInQuery } from '../question';
import type { AssetImage } from '../records';
import { forbidden } from '../rules';
import { addNoted, removeNoted } from '../trail';
import { imageView } from '../views';

interface PathWrite {
	fileName?: string;
	entityId?: string;
}

interface ImageWrite {
	id?: string;
	fileName?: string;
}

/** inferred: how long an address that was handed out can be used. */
const ADDRESS_MS = 15 * MINUTE_MS;

export function imageHandlers(estate: Estate): Record<string, Handler> {
	const imageAt = (call: Call): AssetImage => {
		readAt(estate.books.assets, call.param('assetId'));
		const image = readAt(estate.books.images, call.param('imageId'));
		if (image.assetId !== call.param('assetId')) return readAt(estate.books.images, '');
		return image;
	};
	return {
		amCreateUpload: (call) => {
			const { fileName = '', entityId = '' } = call.body<PathWrite>();
			if (fileName === '') throw invalid('fileName', 'The fileName is required.');
			if (!estate.books.assets.has(entityId)) throw invalid('entityId', `No asset exists with the id ${entityId}.`);
			const until = estate.tenant.now() + ADDRESS_MS;
			const id = estate.books.newId('upload');
			estate.books.uploads.set(id, { id, assetId: entityId, fileName, until, file: undefined });
			return { status: 201, body: { path: uploadAddress(call.origin, id, fileName), expirationAt: secondText(until) } };
		},
		amGetAssetImages: (call) => {
			const { id } = readAt(estate.books.assets, call.param('assetId'));
			const found = estate.books.images.list(({ assetId }) => assetId === id);
			return assetPage(questionInQuery(call), found, { now: estate.tenant.now(), view: imageView });
		},
		amGetAssetImageById: (call) => ({ status: 200, body: imageView(imageAt(call)) }),
		// inferred: the file must have been sent before, under the same name.
		amCreateAssetImage: (call) => {
			const asset = writeAt(estate.books.assets, call.param('assetId'));
			const { id, fileName = '' } = call.body<ImageWrite>();
			const isSent = [...estate.books.uploads.values()].some((upload) => upload.assetId === asset.id && upload.fileName === fileName && upload.file);
			if (!isSent) throw invalid('fileName', `No file '${fileName}' was uploaded for this asset.`);
			if (id && estate.books.images.has(id)) throw forbidden(call, `An image with the id ${id} exists already.`);
			const made = { createdAt: estate.instant(), modifiedAt: null, uploadedByUserId: callingUser() };
			const row: AssetImage = { id: id ? id : estate.books.newId('image'), assetId: asset.id, fileName, ...made };
			return created(call, addNoted(estate, estate.books.images, { entityName: 'AssetImage', row }).id);
		},
		amDeleteAssetImageById: (call) => {
			removeNoted(estate, estate.books.images, { entityName: 'AssetImage', row: imageAt(call) });
			return done;
		},
		amGetAssetImagePath: (call) => {
			const { id } = imageAt(call);
			const until = estate.tenant.now() + ADDRESS_MS;
			return { status: 200, body: { path: imageAddress(call.origin, id, until), expirationAt: secondText(until) } };
		},
	};
}
