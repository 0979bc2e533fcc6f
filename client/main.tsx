import './styles.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { networkLink } from './apollo/network-link.js';
import { takeTokenFromAddress } from './apollo/token.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element "root".');
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;

takeTokenFromAddress();
createRoot(root).render(
  <StrictMode>
    <App link={networkLink()} nonce={nonce ?? ''} />
  </StrictMode>,
);
