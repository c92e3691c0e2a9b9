namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Splits a matrix that is too wide for a sheet of paper into several.</summary>
internal static class MatrixParts
{
    private const int MostColumns = 5;

    /// <summary>The columns of each part: as few parts as there can be, and those about as wide as each other.</summary>
    public static IEnumerable<T[]> Of<T>(IReadOnlyCollection<T> columns)
    {
        var count = (columns.Count + MostColumns - 1) / MostColumns;
        return count == 0 ? [] : columns.Chunk((columns.Count + count - 1) / count);
    }
}
