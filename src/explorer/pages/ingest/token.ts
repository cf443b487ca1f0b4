const KEY = 'dictum:token';

/** The write token, kept until the window is closed; null: it was not given yet. */
export const keptToken = (): string | null => sessionStorage.getItem(KEY);
export const keepToken = (token: string): void => sessionStorage.setItem(KEY, token);
export const forgetToken = (): void => sessionStorage.removeItem(KEY);
