ARG BASE=python:3.13-slim-bookworm

# hadolint ignore=DL3006
FROM ${BASE} AS pages
WORKDIR /build
COPY requirements-node.txt ./
RUN python3 -m venv /opt/node && /opt/node/bin/pip install --no-cache-dir --require-hashes -r requirements-node.txt
ENV PATH="/opt/node/bin:${PATH}"
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./frontend/
RUN npm --prefix frontend ci --omit=dev --no-audit --no-fund
COPY frontend/ ./frontend/
RUN npm --prefix frontend run build

# hadolint ignore=DL3006
FROM ${BASE} AS packages
COPY requirements.txt /
RUN python3 -m venv /opt/luwte && /opt/luwte/bin/pip install --no-cache-dir --require-hashes -r /requirements.txt

# hadolint ignore=DL3006
FROM ${BASE}
ENV PATH="/opt/luwte/bin:${PATH}" \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    LUWTE_STATIC_ROOT=/srv/luwte/static
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin luwte \
    && install -d -o luwte -g luwte -m 0755 /run/luwte /var/lib/luwte
COPY --from=packages /opt/luwte /opt/luwte
WORKDIR /srv/luwte
COPY manage.py ./
COPY accounts/ ./accounts/
COPY chat/ ./chat/
COPY config/ ./config/
COPY consumers/ ./consumers/
COPY moderation/ ./moderation/
COPY outreach/ ./outreach/
COPY frontend/templates/ ./frontend/templates/
COPY --from=pages /build/frontend/dist/ ./frontend/dist/
# The secrets that this command makes for itself stay in a folder that the next layer does not have.
RUN --mount=type=tmpfs,target=/tmp LUWTE_VAR=/tmp/var python manage.py collectstatic --no-input --verbosity 0
USER 10001:10001
ENV LUWTE_MODE=production \
    LUWTE_VAR=/var/lib/luwte
VOLUME ["/var/lib/luwte", "/run/luwte"]
CMD ["python", "manage.py", "serve", "--unix", "/run/luwte/web.sock"]
