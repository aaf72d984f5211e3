/** The answers of /caption, /cartoonize and /describe. */
export default {
  captionTitle: 'Your caption',
  captionsTitle: 'Choose a caption',
  fewerCaptions: 'I found only {found, plural, one {# caption} other {# captions}} that I would post.',
  describeTitle: 'What is in the picture',
  cartoonTitle: 'Your picture in {style} style',
  animationTitle: 'Your animation in {style} style',
  stillsOnly: 'Before and after stand beside each other for still pictures only, so this is one frame.',
  besides: 'The picture, and beside it the drawing. {drawing}',
  altMeme: 'A meme with the caption: {caption}',
  altAnimatedMeme: 'An animated meme with the caption: {caption}',
  altSeen: 'In the picture: {description}',
  altDrawing: 'A drawing in {style} style: {what}',
  altAnimatedDrawing: 'An animation, drawn in {style} style: {what}',
  altRedrawn: 'Your picture, drawn in {style} style.',
} as const;
