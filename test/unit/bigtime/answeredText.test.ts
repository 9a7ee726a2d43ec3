import { textAnswered } from '../../../nodes/BigTime/answeredText';

test.each([
	['', undefined],
	['  \n ', undefined],
	[{ Message: 'x' }, undefined],
	['No such record.', 'No such record.'],
	['<html><head><title>405</title><style>p { color: red }</style></head><body><h1>Not&nbsp;allowed</h1><p>Ask &quot;Mira&quot; &amp; co.</p></body></html>', 'Not allowed Ask "Mira" & co.'],
	['<script>alert("x")</script>', undefined],
	['3 < 4 and &unknown; stays', '3 < 4 and &unknown; stays'],
])('the words of %p are %p', (body, words) => {
	expect(textAnswered(body)).toBe(words);
});

test('long text is cut, and never inside a character', () => {
	const words = textAnswered(`${'a'.repeat(199)}🦊${'b'.repeat(500)}`) ?? '';

	expect(words).toBe(`${'a'.repeat(199)}…`);
});
