import { readOptions } from '../../../scripts/start/options';

describe('the command line of npm start', () => {
	test('nothing leaves all choices to us', () => {
		expect(readOptions([])).toEqual({ once: false, help: false, port: undefined, sandboxPort: undefined });
	});

	test('ports and --once are read', () => {
		expect(readOptions(['--once', '--port', '5700', '--sandbox-port=4100'])).toMatchObject({
			once: true,
			port: 5700,
			sandboxPort: 4100,
		});
	});

	test.each(['abc', '0', '70000', '56.5'])("--port %s is refused", (port) => {
		expect(() => readOptions(['--port', port])).toThrow(`--port must be a port number, but is '${port}'.`);
	});

	test('an unknown option is refused, and the help shown', () => {
		const read = () => readOptions(['--ports', '5700']);
		expect(read).toThrow(/Unknown option '--ports'/);
		expect(read).toThrow(expect.objectContaining({ next: expect.stringContaining('--sandbox-port') }));
	});
});
