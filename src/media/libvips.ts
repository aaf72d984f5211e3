import sharp from 'sharp';

// libvips keeps the last operations and their pixels by default: strangers' pictures must not stay in memory.
sharp.cache(false);

export { sharp };
