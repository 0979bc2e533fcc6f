import { createTheme, type MantineThemeOverride } from '@mantine/core';

/** Shade 8 with automatic contrast keeps white on the primary colour above 4.5 : 1 in light and dark. */
export const THEME: MantineThemeOverride = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
