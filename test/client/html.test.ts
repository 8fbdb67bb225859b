import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, createNonce, previewPage } from '../../client/preview/html.ts';

const parts = {
  script: 'https://host/dist/webview/main.js',
  style: 'https://host/dist/webview/main.css',
  nonce: 'abc123',
  locale: 'da',
  title: 'Preview a.journey',
};

describe('the preview page', () => {
  test('allows nothing but what carries its nonce', () => {
    const policy = contentSecurityPolicy('abc123');
    expect(policy).toMatch(/^default-src 'none';/);
    // A font that the style sheet has in itself, and a logo that a map has: they come from nowhere, and run nothing.
    expect(policy.replace('font-src data:; img-src data:;', '')).not.toMatch(/unsafe|http|\*|data:|blob:/);
    expect(policy).toContain("script-src 'nonce-abc123'");
    expect(policy).toContain("style-src 'nonce-abc123'");
  });

  test('carries the nonce on its script and its style, and no other script', () => {
    const page = previewPage(parts);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('<script nonce="abc123" src="https://host/dist/webview/main.js"></script>');
    expect(page).toContain('<link rel="stylesheet" nonce="abc123"');
    expect(page).toContain(contentSecurityPolicy('abc123'));
    expect(page).toContain('<html lang="da">');
    expect(page).not.toMatch(/ on[a-z]+=|style="|javascript:/);
  });

  test('escapes a file name that is markup', () => {
    const nasty = 'Preview "><script>alert(1)</script>&\'.journey';
    const page = previewPage({ ...parts, title: nasty, locale: '"x' });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('<title>Preview &quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;.journey</title>');
    expect(page).toContain('lang="&quot;x"');
  });

  test('has a new nonce of 128 bits each time', () => {
    const nonces = new Set(Array.from({ length: 100 }, createNonce));
    expect(nonces.size).toBe(100);
    for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  });
});
