const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/**
 * The page on which a person allows or refuses access. Two links, so that it needs no address of its own.
 * @param accept where Accept leads, with the code
 * @param refuse where Reject leads
 */
export function consentPage({ scopes, accept, refuse }: { scopes: readonly string[]; accept: string; refuse: string }): string {
	const rows = scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`).join('');
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sandbox: allow access</title></head>
<body style="font: 16px sans-serif; max-width: 32em; margin: 4em auto">
<h1>Allow access to Lumen &amp; Pine Studio?</h1>
<p>This is a local stand-in. No real account is involved. The application asks for:</p>
<ul>${rows}</ul>
<p><a role="button" id="accept" href="${escapeHtml(accept)}">Accept</a> &nbsp; <a role="button" id="reject" href="${escapeHtml(refuse)}">Reject</a></p>
</body>
</html>`;
}

/** The page for a request that names no known client or no usable way back. */
export function consentErrorPage(reason: string): string {
	return `<!doctype html><html lang="en"><head><title>Sandbox: error</title></head><body><h1>${escapeHtml(reason)}</h1></body></html>`;
}
