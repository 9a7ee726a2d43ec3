import type { StoredFile } from '../../machinery/files';
import { imageSize } from '../../machinery/images';
import type { JsonObject } from '../../machinery/vendor';
import type { Environment } from '../environment';
import type { User } from '../seed/users';
import { filesAt, withFiles, type FilePlace } from './places';

/** Documented: the members of the stored value. */
function metadataOf(id: string, { name, bytes }: StoredFile): JsonObject {
	const size = imageSize(Buffer.from(bytes));
	const kind = size ? { store: 'image', _width: size.width, _height: size.height } : { store: 'file' };
	return { _id: id, _fileName: name, _size: bytes.length, ...kind };
}

function link({ store }: Environment, place: FilePlace, { files, user }: { files: readonly JsonObject[]; user: User }): void {
	store.documents(place.definition).change(place.document.id, { values: withFiles(place, files), modifiedBy: user.id });
}

export interface Adding {
	/** Whether the files in the field make room. */
	isReplacing: boolean;
	/** inferred: without `shouldUpdateDocument` the files are kept, and the field does not know of them. */
	isLinked: boolean;
	user: User;
}

/** Keeps files and puts them into a field. @returns metadata of the new ones */
export function addFiles(environment: Environment, place: FilePlace, { files, isReplacing, isLinked, user }: Adding & { files: readonly StoredFile[] }): JsonObject[] {
	const { store } = environment;
	const added = files.map((file) => {
		const id = store.newAttachmentId();
		store.files.set(id, file);
		return metadataOf(id, file);
	});
	if (!isLinked) return added;
	const before = filesAt(place);
	if (isReplacing) before.forEach(({ _id }) => store.files.delete(String(_id)));
	link(environment, place, { files: isReplacing ? added : [...before, ...added], user });
	return added;
}

/** Takes a file out of its field. Documented: a required field keeps its last one. */
export function removeFile(environment: Environment, place: FilePlace, { id, user }: { id: string; user: User }): 'removed' | 'unknown' | 'required' {
	const before = filesAt(place);
	const files = before.filter(({ _id }) => _id !== id);
	if (files.length === before.length) return 'unknown';
	if (files.length === 0 && place.field.required) return 'required';
	environment.store.files.delete(id);
	link(environment, place, { files, user });
	return 'removed';
}

/** Which files of a field are meant; without names and ids, all. */
export interface Selection {
	fileNames?: readonly string[] | undefined;
	fileIds?: readonly string[] | undefined;
}

/** Files of a field that are meant, with their bytes. */
function selectedFiles({ store }: Environment, place: FilePlace, { fileNames, fileIds }: Selection): StoredFile[] {
	const isAll = fileNames === undefined && fileIds === undefined;
	return filesAt(place).flatMap(({ _id, _fileName }) => {
		const isMeant = isAll || fileNames?.includes(String(_fileName)) || fileIds?.includes(String(_id));
		const file = store.files.get(String(_id));
		return isMeant && file ? [file] : [];
	});
}

export interface CopyJob {
	source: FilePlace;
	selection: Selection;
	/** Looks the field up, since the job before may have changed its document. Throws when there is none. */
	target: () => FilePlace;
}

/** Copies files between fields: all jobs or, when one of them means no file, none. @returns whether they were copied */
export function copyFiles(environment: Environment, jobs: readonly CopyJob[], user: User): boolean {
	const found = jobs.map(({ source, selection, target }) => {
		target();
		return { files: selectedFiles(environment, source, selection), target };
	});
	if (found.some(({ files }) => files.length === 0)) return false;
	for (const { files, target } of found) addFiles(environment, target(), { files, isReplacing: false, isLinked: true, user });
	return true;
}
