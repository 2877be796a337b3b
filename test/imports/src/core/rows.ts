export const rows = 5;
