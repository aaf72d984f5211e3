import sharp from 'sharp';

// libvips keeps the last operations and their pixels by default: strangers' pictures must not stay in memory.
sharp.cache(false);

// Every other reader (SVG, TIFF, PDF, raw dumps, files on disk) is code that a stranger's bytes never reach.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
    'VipsForeignLoadTiffBuffer',
  ],
});

export { sharp };
