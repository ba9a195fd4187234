/** What a client reads when the fault is ours, on a page and over GraphQL. */
export const unexpectedErrorMessage = 'Something went wrong on our side, and the error was logged. Your question may be fine.';
