import sharp from 'sharp';

// Imported with the first picture: the native library takes 30 MB.

// By default libvips caches recent operations with their pixels; strangers' pictures must not stay in memory.
sharp.cache(false);

// No stranger's bytes ever reach the code of the other loaders (SVG, PDF, raw dumps, files on disk).
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
