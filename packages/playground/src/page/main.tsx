import { render } from 'preact';
import './shell/emoji-font.css';
import './shell/theme.css';
import './shell/shell.css';
import { Shell } from './shell/shell.tsx';
import { createStore, StoreProvider } from './store.ts';

const root = document.querySelector('#page');
if (root === null) throw new Error('expected an element #page, got none');
render(
  <StoreProvider store={createStore()}>
    <Shell />
  </StoreProvider>,
  root,
);
