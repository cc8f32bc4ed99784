"""YAML in and out: located reading by YAML 1.2 rules, writing that keeps comments. Nothing else knows YAML."""
