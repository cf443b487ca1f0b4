/** The page's address as it can be sent to a colleague. */
export const whole = (address: string): string => new URL(address, window.location.href).href;
