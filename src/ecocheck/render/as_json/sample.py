"""`sample --format json`: the draw, its strata, and each verdict as `explain` gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.revision import stamp_of
from ecocheck.render.as_json.explain import explanation_entry
from ecocheck.render.as_json.objects import dumps, head, standard_entry

if TYPE_CHECKING:
    from ecocheck.app.sampling import Sample
    from ecocheck.findings import Lang


def sample_json(sample: Sample, lang: Lang) -> bytes:
    """`ecocheck sample --format json`."""
    return dumps(
        head(stamp_of(sample.checked))
        | {
            "plan": sample.checked.project.registry.indicators.plan.number,
            "standard": standard_entry(sample.checked.standard),
            "years": list(sample.years),
            "seed": sample.seed,
            "wanted": sample.wanted,
            "population": sample.population,
            "strata": [
                {
                    "region": one.region,
                    "domain": one.domain,
                    "domain_name": one.domain_name,
                    "size": one.size,
                    "drawn": one.drawn,
                }
                for one in sample.strata
            ],
            "sample": [explanation_entry(one, lang) for one in sample.drawn],
        }
    )
