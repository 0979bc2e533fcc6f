import type { Plugin } from 'vite';

const LOCALE = /\/client\/locales\/([\w-]+)\.json$/;

/** Has the browser load the messages of the page's language beside the first scripts instead of after them. */
export function preloadedMessages(): Plugin {
  return {
    name: 'preloaded-messages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { filename, bundle = {} }) {
        if (!filename.endsWith('/index.html')) return [];
        const files = Object.values(bundle).flatMap((file) => {
          const [, language] = LOCALE.exec((file.type === 'chunk' && file.facadeModuleId) || '') ?? [];
          return language === undefined ? [] : [[language, `/${file.fileName}`]];
        });
        const children = [
          `const link = document.createElement('link');`,
          `link.rel = 'modulepreload';`,
          `link.href = ${JSON.stringify(Object.fromEntries(files))}[document.documentElement.lang];`,
          `document.head.append(link);`,
        ];
        // A block, so that its names are nobody else's.
        return [{ tag: 'script', children: `{${children.join('')}}`, injectTo: 'head' }];
      },
    },
  };
}
