export interface ImageSize {
	width: number;
	height: number;
}

function jpegSize(bytes: Buffer): ImageSize | undefined {
	let place = 2;
	while (place + 9 < bytes.length) {
		const marker = bytes.readUInt8(place + 1);
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return { height: bytes.readUInt16BE(place + 5), width: bytes.readUInt16BE(place + 7) };
		place += 2 + bytes.readUInt16BE(place + 2);
	}
	return undefined;
}

/** Size in pixels of a PNG, GIF or JPEG; `undefined` when the bytes are none of them. */
export function imageSize(bytes: Buffer): ImageSize | undefined {
	if (bytes.length >= 24 && bytes.readUInt32BE(0) === 0x89504e47) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
	if (bytes.length >= 10 && bytes.toString('latin1', 0, 4) === 'GIF8') return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
	return bytes.length >= 4 && bytes.readUInt16BE(0) === 0xffd8 ? jpegSize(bytes) : undefined;
}
