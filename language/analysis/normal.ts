/** The standard normal quantile at 0.975: 95 % of a normal distribution lie within 1.96 standard deviations. */
export const normal975 = 1.959963984540054;
