"""Events: gatherings, signings, proposed series; their dates, places and who took part."""
