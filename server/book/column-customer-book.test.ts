import { columnCustomerBook } from './column-customer-book.js';
import { promisesOfCustomerBook } from './testing/customer-book-contract.js';

promisesOfCustomerBook('memory', () =>
  Promise.resolve({
    open: (book, labels) => Promise.resolve(columnCustomerBook(book, labels)),
    remove: () => Promise.resolve(),
  }),
);
