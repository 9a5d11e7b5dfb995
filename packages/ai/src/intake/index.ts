export { textDocument } from './text-document.ts';
