"""x"""
def write_page(out, job): pass
