import type { Field, Resource } from '../../../shared/descriptor';
import { fileIn, text } from '../../../shared/fields';
import { unpaged } from '../../../shared/paging';
import { pick } from '../../../shared/picker';
import { asset, ownId } from '../fields';
import { downloadImage } from '../images/download';
import { uploadImage } from '../images/upload';
import { assetImages, assets } from '../pickers';

const image: Field = pick(assetImages, { in: 'path', as: 'imageId' });
const ofImage = [asset, image];

const fileName: Field = text('fileName', { example: 'e.g. nameplate.jpg', required: true });

const anyAsset = pick(assets, { as: '', required: true });

/** Files of assets only have an address, and BigChange wants to be told so. */
const fileOfAsset: Field = {
	...anyAsset,
	read: (value, context) => {
		const reading = anyAsset.read(value, context);
		return 'problem' in reading || reading.value === undefined ? reading : { value: { entityId: reading.value, entityType: 'asset' } };
	},
};

/** Pictures of assets. Upload does three steps: it asks for an address, puts the file there and ties it to the asset.
 *  https://github.com/BigChangeApps/labs/blob/main/docs/asset-api.md */
export const assetImageResource: Resource = {
	name: 'Asset Image',
	value: 'assetImage',
	key: 'id',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Add an uploaded file to an asset as image',
			description: 'The last step of three. Upload does all of them.',
			endpoint: 'amCreateAssetImage',
			route: 'POST /asset-management/v1/assets/{assetId}/images',
			required: [asset, { ...fileName, property: { ...fileName.property, description: 'The name with which the upload address was asked for' } }],
			optional: [ownId],
			thenRead: { route: 'GET /asset-management/v1/assets/{assetId}/images/{imageId}', id: 'imageId' },
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete an image of an asset',
			endpoint: 'amDeleteAssetImageById',
			route: 'DELETE /asset-management/v1/assets/{assetId}/images/{imageId}',
			gives: 'deleted',
			required: ofImage,
		},
		{
			name: 'Download',
			value: 'download',
			action: 'Download an image of an asset',
			answers: 'amGetAssetImagePath',
			route: 'GET /asset-management/v1/assets/{assetId}/images/{imageId}/url',
			procedure: downloadImage,
			gives: 'file',
			required: ofImage,
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get the details of an image of an asset',
			endpoint: 'amGetAssetImageById',
			route: 'GET /asset-management/v1/assets/{assetId}/images/{imageId}',
			required: ofImage,
		},
		{
			name: 'Get Download Address',
			value: 'getDownloadAddress',
			action: 'Get a temporary address of an image of an asset',
			description: 'An address that shows the image to anybody for a while',
			endpoint: 'amGetAssetImagePath',
			route: 'GET /asset-management/v1/assets/{assetId}/images/{imageId}/url',
			required: ofImage,
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many images of an asset',
			endpoint: 'amGetAssetImages',
			route: 'GET /asset-management/v1/assets/{assetId}/images',
			paging: unpaged,
			gives: 'rows',
			required: [asset],
		},
		{
			name: 'Get Upload Address',
			value: 'getUploadAddress',
			action: 'Get an address to upload an image of an asset to',
			description: 'The first step of three. Put the file to the address with the HTTP Request node, without a sign-in, then use Create. Upload does all of them.',
			endpoint: 'amCreateUpload',
			route: 'POST /asset-management/v1/filePaths',
			required: [fileOfAsset, fileName],
			repeat: 'safe',
			inferred: 'How the file is then sent.',
		},
		{
			name: 'Upload',
			value: 'upload',
			action: 'Upload an image of an asset',
			answers: 'amCreateAssetImage',
			route: 'POST /asset-management/v1/assets/{assetId}/images',
			procedure: uploadImage,
			required: [asset, fileIn('file')],
			optional: [
				{ ...fileName, property: { ...fileName.property, required: false, description: 'That of the file where it is left out' } },
				ownId,
			],
			inferred: 'The file is sent with PUT to the address that BigChange gives.',
		},
	],
};
