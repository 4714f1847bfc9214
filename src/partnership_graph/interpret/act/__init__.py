"""Acts: who did what, with which modality, about which area; read from clauses, then stated."""
