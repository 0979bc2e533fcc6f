import { configure } from '@testing-library/react';

// Whoever waits for something to appear waits longer than a busy machine takes; on an idle one it costs nothing.
configure({ asyncUtilTimeout: 10_000 });
