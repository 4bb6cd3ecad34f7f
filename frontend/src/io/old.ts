const object = Object as unknown as { hasOwn?: (of: object, name: PropertyKey) => boolean };

// The hashes ask for it as soon as they load, and phones of before 2022 do not have it: import this first.
object.hasOwn ||= (of, name) => Object.getOwnPropertyDescriptor(of, name) !== undefined;
