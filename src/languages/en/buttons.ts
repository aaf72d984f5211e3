/** The labels of buttons: at most 75 characters each. */
export default {
  cancel: 'Cancel',
  share: 'Show everyone',
  delete: 'Delete',
  go: 'Go',
  again: 'Again',
  post: 'Post {number}',
  cartoon: 'Cartoon',
  comic: 'Comic',
  sketch: 'Sketch',
  watercolour: 'Watercolour',
  popArt: 'Pop art',
} as const;
