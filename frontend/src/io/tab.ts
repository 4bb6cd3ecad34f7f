import type { Shelf } from "../protocol";

const NAME = "t";

/** One entry of sessionStorage. Where storage is barred, it holds nothing, and a thrown-away tab is lost. */
export const shelf: Shelf = {
  read: () => quietly(() => sessionStorage.getItem(NAME)),
  write: (text) => {
    quietly(() => sessionStorage.setItem(NAME, text));
  },
  clear: () => {
    quietly(() => sessionStorage.clear());
  },
};

function quietly<T>(reach: () => T): T | null {
  try {
    return reach();
  } catch {
    return null;
  }
}
