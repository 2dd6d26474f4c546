# The service's image: built from the sources, started from Boot's layers so that a change of ours is a small download.
FROM maven:3-eclipse-temurin-21 AS build
# the web workplace is built with Node 20 or newer
COPY --from=node:22-bookworm-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:22-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY . .
RUN mvn -B -q --no-transfer-progress -DskipTests -Dspotless.check.skip=true package \
 && java -Djarmode=tools -jar target/quyhoach.jar extract --layers --destination layers

FROM eclipse-temurin:21-jre
# fonts for what the service draws; curl for the health check
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl fonts-dejavu-core gdal-bin \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home --home-dir /quyhoach quyhoach
WORKDIR /quyhoach
USER quyhoach
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s CMD curl -fsS http://localhost:8080/actuator/health
ENTRYPOINT ["java", "-jar", "quyhoach.jar"]
CMD ["serve"]
