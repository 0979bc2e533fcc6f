/** Where the dashboard keeps what its reader chose. */
const CHOICE_OF_DASHBOARD = 'mantine-color-scheme-value';

export function chosenTheme(): 'light' | 'dark' | 'system' {
  const choice = localStorage.getItem(CHOICE_OF_DASHBOARD);
  return choice === 'light' || choice === 'dark' ? choice : 'system';
}
