using System.Globalization;

namespace AssessDsl.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="Files">The number of generated files.</param>
/// <param name="Size">The least size of each file, in characters.</param>
/// <param name="Runs">The number of measured runs, of which the median counts.</param>
internal sealed record Options(int Files, int Size, int Runs)
{
    public static bool TryParse(string[] args, out Options options)
    {
        options = new(1650, 6000, 7);
        foreach (var pair in args.Chunk(2))
        {
            if (pair.Length < 2 || !int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value == 0)
                return false;
            switch (pair[0])
            {
                case "--files":
                    options = options with { Files = value };
                    break;
                case "--size":
                    options = options with { Size = value };
                    break;
                case "--runs":
                    options = options with { Runs = value };
                    break;
                default:
                    return false;
            }
        }
        return true;
    }
}
