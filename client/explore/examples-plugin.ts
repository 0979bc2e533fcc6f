import type { GraphiQLProps } from 'graphiql';
import { IconBooks } from '@tabler/icons-react';
import { ExamplesPanel } from './ExamplesPanel.js';

type Plugin = NonNullable<GraphiQLProps['plugins']>[number];

export const EXAMPLES_PLUGIN: Plugin = { title: 'Examples', icon: IconBooks, content: ExamplesPanel };
