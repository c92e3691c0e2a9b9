Console.WriteLine("assessc");
