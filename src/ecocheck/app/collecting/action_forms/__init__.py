"""Forms of actions (限期整改台账) that came back: what they say, and what of it goes into actions/*.yaml."""
