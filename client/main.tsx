import './styles.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { networkLink } from './apollo/network-link.js';
import { takeTokenFromAddress } from './apollo/token.js';
import { languageOf } from './words/languages.js';
import { wordingIn } from './words/wording.js';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element "root".');
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  // Chosen before the first paint, in index.html.
  const language = languageOf(document.documentElement.lang) ?? 'en';
  try {
    await wordingIn(language);
  } catch {
    // Not even the English words came.
    root.textContent = 'This page could not be loaded. Check the connection, then reload it.';
    return;
  }
  createRoot(root).render(
    <StrictMode>
      <App link={networkLink()} language={language} nonce={nonce ?? ''} />
    </StrictMode>,
  );
}

takeTokenFromAddress();
// Not awaited at the top level, which would take this file apart for the sake of those that are loaded later.
void start();
