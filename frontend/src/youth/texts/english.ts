/** All English texts in one file that loads when somebody asks for them. */
export { visitEn } from "../visit/texts/en";
export { en } from "./en";
