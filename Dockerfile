# The app without a database; compose.yaml adds Neo4j.
# The steps were run by hand where Dictum is developed, the image was not built there: that machine has no Docker daemon.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DICTUM_HOME=/data
WORKDIR /app
COPY --from=build /app/package.json /app/pom.xml ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/bin bin
COPY --from=build /app/dist dist
COPY --from=build /app/schema schema
COPY --from=build /app/seed seed
COPY --from=build /app/models models
COPY --from=build /app/examples examples
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
# Loading takes a while at the first start.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/dictum.js", "start"]
