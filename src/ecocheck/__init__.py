"""ecocheck: a compliance checker over YAML for 国家生态文明建设示范市 plans."""

__version__ = "0.1.0"
