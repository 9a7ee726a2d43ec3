import type { Batch } from '../../shared/descriptor';
import type { RecordResult } from '../../shared/dialect';
import { isObject, type Row } from '../../shared/values';
import { changedIn, newIn } from './batches';
import { resultsIn } from './envelope';

/** The answer names the channel and its granted end once for each module: they are put first. */
function withChannel(row: Row): Row {
	const [first] = Array.isArray(row.events) ? row.events.filter(isObject) : [];
	const { channel_id: id, channel_expiry: expiry } = first ?? {};
	return { ...(id !== undefined && { channel_id: id }), ...(expiry !== undefined && { channel_expiry: expiry }), ...row };
}

function channelsIn(body: unknown): RecordResult[] | undefined {
	return resultsIn(body)?.map((result) => ('row' in result ? { row: withChannel(result.row) } : result));
}

/** https://www.bigin.com/developer/docs/apis/v2/notifications/update-details.html: 100 channels a call; inferred for new ones. */
export const openedChannels: Batch = { ...newIn('watch'), results: channelsIn };

export const changedChannels: Batch = { ...changedIn('watch', 'channel_id', 'channel_id'), results: channelsIn };

/**
 * One channel a call: the answer has a result for each module that a channel watched, so that results of several could
 * not be told apart. A channel that is not there is closed.
 */
export const closedChannel: Batch = {
	size: 1,
	own: ['channel_id'],
	write: ([channel]) => ({ query: { channel_ids: channel?.path.channel_id } }),
	results: (body) => {
		const results = resultsIn(body);
		const refused = results?.find((result) => 'fault' in result && result.fault.code !== 'NOT_SUBSCRIBED');
		return results && [refused ?? { row: {} }];
	},
};
