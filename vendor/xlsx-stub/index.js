'use strict';

function refuse() {
  throw new Error(
    'danfojs-node cannot read or write Excel files here: the "xlsx" package is left out. ' +
      'Save the sheet as CSV, read it with readBook() of server/book/read-book.ts and hand the rows to a DataFrame.',
  );
}

module.exports = {
  read: refuse,
  readFile: refuse,
  writeFile: refuse,
  utils: {
    sheet_to_json: refuse,
    aoa_to_sheet: refuse,
    book_new: refuse,
    book_append_sheet: refuse,
  },
};
