"""PostgreSQL as Django knows it, with kept connections that are checked at no cost."""
