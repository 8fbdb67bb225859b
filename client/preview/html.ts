/** The preview's page. It is set once for each panel; everything that changes later travels as a message. */

export interface PageParts {
  /** Addresses that the webview can load, from `Webview.asWebviewUri`. */
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
  /** BCP 47 tag of the reader's language. */
  readonly locale: string;
  readonly title: string;
}

/**
 * The policy allows only the two files with the nonce of this page, the fonts inside the style sheet, and pictures that
 * the page has in itself: a company's logo.
 */
export function contentSecurityPolicy(nonce: string): string {
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** A complete HTML page; every part is escaped. */
export function previewPage(parts: PageParts): string {
  const nonce = escapeHtml(parts.nonce);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(parts.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${escapeHtml(parts.style)}">
</head>
<body>
<div id="preview"></div>
<script nonce="${nonce}" src="${escapeHtml(parts.script)}"></script>
</body>
</html>
`;
}

/** 128 random bits from the platform's cryptographic source, as hexadecimal digits. */
export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
