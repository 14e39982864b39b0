"""Why a verdict is what it is: `ecocheck explain`."""
