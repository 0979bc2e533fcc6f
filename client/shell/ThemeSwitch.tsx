import { useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const ICON = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;

interface ThemeSwitchProps {
  readonly className: string | undefined;
}

/** From the system's colours to light to dark and round again; the browser remembers it. */
export function ThemeSwitch({ className }: ThemeSwitchProps): ReactNode {
  const say = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = NEXT[colorScheme];
  const Icon = ICON[colorScheme];
  const label = say('shell.theme', { scheme: colorScheme, next });
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={label}
      onClick={() => {
        setColorScheme(next);
      }}
    >
      <Icon size={20} aria-hidden />
    </button>
  );
}
