declare module "*.css";

/** A worker is built as one classic script of its own; the import is the address it is served at. */
declare module "*?worker&url" {
  const url: string;
  export default url;
}

/** A style sheet that loads later; the import is the address it is served at. */
declare module "*.css?url" {
  const url: string;
  export default url;
}
