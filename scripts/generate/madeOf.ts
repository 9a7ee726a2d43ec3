import { uploadedImage } from '../../nodes/BigChange/assets/images/upload';
import { importedFile, savedRecord } from '../../nodes/Bigin/bulk/importRecords';
import type { RecordReport } from '../../nodes/Bigin/bulk/report';
import { withAction } from '../../nodes/BizzStream/documents/createOrUpdate';
import type { Operation } from '../../nodes/shared/descriptor';
import type { Row } from '../../nodes/shared/values';

/** A line of an import's report with everything that it may tell. */
const REPORT: RecordReport = { status: 'text', id: 'text', fault: { code: 'text', field: 'text', detail: 'text' } };

/** Bigin: what becomes of an import, by the node's own code. */
export function madeOfImport({ value }: Operation, row: Row): Row {
	if (value === 'importFile') return importedFile(row, [REPORT]);
	return value === 'importRecords' ? savedRecord(row, REPORT) : row;
}

/** BizzStream: the document of Create or Update. */
export function madeOfDocument({ value }: Operation, row: Row): Row {
	return value === 'upsert' ? withAction(row, 'updated') : row;
}

/** BigChange: the image of Upload. */
export function madeOfImage({ answers }: Operation, row: Row): Row {
	return answers === 'amCreateAssetImage' ? uploadedImage(row, { assetId: 'text', fileName: 'text' }) : row;
}
