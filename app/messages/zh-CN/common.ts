export const common = {
  product: "轻准",
} as const;
