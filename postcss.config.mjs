/** Mantine's preset: `light-dark()` and nesting in the desk's style sheets. */
export default { plugins: { 'postcss-preset-mantine': {} } }
