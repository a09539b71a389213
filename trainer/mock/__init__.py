"""The mock interview: what is asked, what is asked on, where it stands, and the report; pure."""
