# syntax=docker/dockerfile:1
# docs/hosting.md shows how to run the image. npm run clean-root carries out this very file without Docker.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/emulator-kit/package.json packages/emulator-kit/
COPY packages/discord-emulator/package.json packages/discord-emulator/
COPY packages/slack-emulator/package.json packages/slack-emulator/
COPY packages/playground/package.json packages/playground/
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY packages packages
COPY commands commands
COPY src src
RUN npm run build

FROM build AS prune
RUN npm prune --omit=dev
# ONNX Runtime comes for every system. Of the fonts, only the .woff files are read; declarations and source maps are for development.
RUN find node_modules/onnxruntime-node/bin/napi-v* -mindepth 2 -maxdepth 2 \
      -not -path "*/linux/$(node -p process.arch)" -exec rm -r {} + \
    && rm -rf node_modules/@img/sharp-wasm32 packages/*/src \
    && find node_modules packages -type f \( -name '*.map' -o -name '*.d.?ts' -o -name '*.d.ts' -o -name '*.woff2' \) -delete

# Debian with nothing but Node: the bot needs no npm.
FROM debian:bookworm-slim AS run
COPY --from=build /usr/local/bin/node /usr/local/bin/node
RUN useradd --uid 1000 --create-home node && install -d -o node -g node /data /models
ENV NODE_ENV=production
ENV HOST=0.0.0.0
ENV PORT=8000
ENV DATA_DIR=/data
ENV MODEL_CACHE=/models
# glibc keeps freed memory for each thread apart, and libvips has many threads: hence few arenas, which give memory back early.
ENV MALLOC_ARENA_MAX=2
ENV MALLOC_TRIM_THRESHOLD_=131072
WORKDIR /app
COPY package.json LICENSE ./
COPY models models
COPY --from=prune /app/node_modules node_modules
COPY --from=prune /app/packages packages
COPY --from=prune /app/dist dist
VOLUME ["/data", "/models"]
USER node
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that it gets the SIGTERM of docker stop.
CMD ["node", "dist/src/main.js"]
