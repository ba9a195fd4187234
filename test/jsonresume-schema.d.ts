/** The package has no types of its own. */
declare module '@jsonresume/schema' {
  const schema: { validate(resume: unknown, callback: (errors: readonly Error[] | null, isValid: boolean) => void): void };
  export default schema;
}
